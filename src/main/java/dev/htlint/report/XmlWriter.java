package dev.htlint.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an indented XML document. Guarantees that it is well-formed whatever the texts are: what
 * XML 1.0 cannot hold is shown by a picture of it.
 */
final class XmlWriter {
  private final Writer out;
  private final XMLStreamWriter xml;
  private int depth;

  XmlWriter(Writer out) throws IOException {
    this.out = new BufferedWriter(out);
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  /** Begins an element that holds others. */
  void open(String name, String... attributes) throws IOException {
    try {
      indent();
      xml.writeStartElement(name);
      write(attributes);
      depth++;
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  /** Ends what {@link #open} began. */
  void close() throws IOException {
    try {
      depth--;
      indent();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  /** An element that holds nothing. */
  void empty(String name, String... attributes) throws IOException {
    try {
      indent();
      xml.writeEmptyElement(name);
      write(attributes);
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  /** An element that holds text as it is, line ends too. */
  void text(String name, String text, String... attributes) throws IOException {
    try {
      indent();
      xml.writeStartElement(name);
      write(attributes);
      xml.writeCharacters(allowed(text, true));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  /** Ends the document. */
  void finish() throws IOException {
    try {
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw cause(e);
    }
    out.flush();
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Names and values in turn. */
  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], allowed(attributes[i + 1], false));
    }
  }

  /** In attributes, readers turn tabs and line ends into blanks: they are shown, too. */
  private static String allowed(String text, boolean lines) {
    if (text.chars().allMatch(c -> (c >= ' ' && c < 0xD800) || (c == '\n' && lines))) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().forEach(c -> allowed.append(character(c, lines)));
    return allowed.toString();
  }

  private static String character(int c, boolean lines) {
    if (c < ' ') {
      return lines && (c == '\n' || c == '\t') ? Character.toString(c) : Visible.character(c);
    }
    boolean forbidden = (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    return forbidden ? "\uFFFD" : Character.toString(c);
  }

  private static IOException cause(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }
}
