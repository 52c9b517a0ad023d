package dev.htlint.limit;

import dev.htlint.catalog.LimitEntry;
import java.util.Optional;

/**
 * A limit as it holds for a directory.
 *
 * @param title its name, with what tells it apart from others of the name
 * @param bounds what must stay within it
 * @param place where it is set; for one that takes another's value, where that is set
 * @param from the limit whose value it takes
 */
public record Limit(
    LimitEntry entry,
    String title,
    String bounds,
    Amount amount,
    Optional<Place> place,
    Optional<String> from) {

  /** Whether somebody sets it, or the limit whose value it takes. */
  public boolean isSet() {
    return place.isPresent();
  }

  /** The value for people. */
  public String value() {
    return amount.text(entry.unit());
  }

  /** Whether it ends something before {@code other} does; false where it limits nothing. */
  public boolean isBelow(Limit other) {
    return amount.value().isPresent()
        && (other.amount.value().isEmpty()
            || amount.value().getAsLong() < other.amount.value().getAsLong());
  }

  /** The name, and where it is set; of the file only the name. */
  public String reference() {
    return title + " (" + origin(place.map(Place::shortText)) + ")";
  }

  /** Where the value comes from: {@code FILE:LINE}, or whose default it is. */
  public String origin() {
    return origin(place.map(Place::toString));
  }

  private String origin(Optional<String> where) {
    String at = where.orElse(entry.isOfPhp() ? "default of PHP" : "default");
    return from.map(name -> name + ", ").orElse("") + at;
  }
}
