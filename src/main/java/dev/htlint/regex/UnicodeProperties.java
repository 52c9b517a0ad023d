package dev.htlint.regex;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that may stand in {@code \p{...}} (pcre2pattern(3), "Unicode character properties"): in
 * lower case, without the blanks, hyphens and underscores that do not count. As PCRE2 10.42 has
 * them, with Unicode 14.
 */
final class UnicodeProperties {
  private static final Set<String> SCRIPTS =
      Set.of(
          """
          adlam adlm aghb ahom anatolianhieroglyphs arab arabic armenian armi armn avestan avst
          bali balinese bamu bamum bass bassavah batak batk beng bengali bhaiksuki bhks bopo
          bopomofo brah brahmi brai braille bugi buginese buhd buhid cakm canadianaboriginal cans
          cari carian caucasianalbanian chakma cham cher cherokee chorasmian chrs common copt
          coptic cpmn cprt cuneiform cypriot cyprominoan cyrillic cyrl deseret deva devanagari
          diak divesakuru dogr dogra dsrt dupl duployan egyp egyptianhieroglyphs elba elbasan elym
          elymaic ethi ethiopic geor georgian glag glagolitic gong gonm goth gothic gran grantha
          greek grek gujarati gujr gunjalagondi gurmukhi guru han hang hangul hani hanifirohingya
          hano hanunoo hatr hatran hebr hebrew hira hiragana hluw hmng hmnp hung imperialaramaic
          inherited inscriptionalpahlavi inscriptionalparthian ital java javanese kaithi kali kana
          kannada katakana kayahli khar kharoshthi khitansmallscript khmer khmr khoj khojki
          khudawadi kits knda kthi lana lao laoo latin latn lepc lepcha limb limbu lina linb
          lineara linearb lisu lyci lycian lydi lydian mahajani mahj maka makasar malayalam mand
          mandaic mani manichaean marc marchen masaramgondi medefaidrin medf meeteimayek mend
          mendekikakui merc mero meroiticcursive meroitichieroglyphs miao mlym modi mong mongolian
          mro mroo mtei mult multani myanmar mymr nabataean nand nandinagari narb nbat newa
          newtailue nko nkoo nshu nushu nyiakengpuachuehmong ogam ogham olchiki olck oldhungarian
          olditalic oldnortharabian oldpermic oldpersian oldsogdian oldsoutharabian oldturkic
          olduyghur oriya orkh orya osage osge osma osmanya ougr pahawhhmong palm palmyrene pauc
          paucinhau perm phag phagspa phli phlp phnx phoenician plrd prti psalterpahlavi qaac qaai
          rejang rjng rohg runic runr samaritan samr sarb saur saurashtra sgnw sharada shavian
          shaw shrd sidd siddham signwriting sind sinh sinhala sogd sogdian sogo sora sorasompeng
          soyo soyombo sund sundanese sylo sylotinagri syrc syriac tagalog tagb tagbanwa taile
          taitham taiviet takr takri tale talu tamil taml tang tangsa tangut tavt telu telugu tfng
          tglg thaa thaana thai tibetan tibt tifinagh tirh tirhuta tnsa toto ugar ugaritic unknown
          vai vaii vith vithkuqi wancho wara warangciti wcho xpeo xsux yezi yezidi yi yiii
          zanabazarsquare zanb zinh zyyy zzzz
          """
              .split("\\s+"));

  private static final Set<String> OTHERS =
      Set.of(
          """
          ahex alpha alphabetic any ascii asciihexdigit bidial bidian bidib bidibn bidic
          bidicontrol bidics bidien bidies bidiet bidifsi bidil bidilre bidilri bidilro bidim
          bidimirrored bidinsm bidion bidipdf bidipdi bidir bidirle bidirli bidirlo bidis bidiws c
          cased caseignorable cc cf changeswhencasefolded changeswhencasemapped
          changeswhenlowercased changeswhentitlecased changeswhenuppercased ci cn co cs cwcf cwcm
          cwl cwt cwu dash defaultignorablecodepoint dep deprecated di dia diacritic ebase ecomp
          emod emoji emojicomponent emojimodifier emojimodifierbase emojipresentation epres ext
          extendedpictographic extender extpict graphemebase graphemeextend graphemelink grbase
          grext grlink hex hexdigit idc idcontinue ideo ideographic ids idsb idsbinaryoperator
          idst idstart idstrinaryoperator joinc joincontrol l l& lc ll lm lo loe
          logicalorderexception lower lowercase lt lu m math mc me mn n nchar nd nl no
          noncharactercodepoint p patsyn patternsyntax patternwhitespace patws pc pcm pd pe pf pi
          po prependedconcatenationmark ps qmark quotationmark radical regionalindicator ri s sc
          sd sentenceterminal sk sm so softdotted space sterm term terminalpunctuation uideo
          unifiedideograph upper uppercase variationselector vs whitespace wspace xan xidc
          xidcontinue xids xidstart xps xsp xuc xwd z zl zp zs
          """
              .split("\\s+"));

  /** A longer name is no name, whatever it says. */
  private static final int MOST = 48;

  private UnicodeProperties() {}

  /** What is wrong with {@code \p{name}}, or null. */
  static @Nullable Complaint complaint(String name) {
    String plain = plain(name);
    if (plain.length() > MOST) {
      return Complaint.MALFORMED_PROPERTY;
    }
    return isKnown(plain) ? null : Complaint.UNKNOWN_PROPERTY;
  }

  /** Whether {@code name} stands for every character. */
  static boolean isAny(String name) {
    return plain(name).equals("any");
  }

  private static boolean isKnown(String plain) {
    int split = 0;
    while (split < plain.length() && plain.charAt(split) != ':' && plain.charAt(split) != '=') {
      split++;
    }
    if (split == plain.length()) {
      return SCRIPTS.contains(plain) || OTHERS.contains(plain);
    }
    String value = plain.substring(split + 1);
    return switch (plain.substring(0, split)) {
      case "bidiclass", "bc" -> OTHERS.contains("bidi" + value);
      case "script", "sc", "scriptextensions", "scx" -> SCRIPTS.contains(value);
      default -> false;
    };
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' || c == '-' || c == ' ' || (c >= '\t' && c <= '\r')) {
        continue;
      }
      plain.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
    }
    return plain.toString();
  }
}
