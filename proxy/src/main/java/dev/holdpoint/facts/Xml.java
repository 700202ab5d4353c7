package dev.holdpoint.facts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML answer, read without DTDs or external entities. */
record Xml(Element root) {

  static Xml read(String text) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Xml(builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | java.io.IOException wrong) {
      throw new ReadingFailed("the upstream's XML is broken");
    }
  }

  /** All elements of that local name below this one. */
  List<Xml> all(String name) {
    var found = root.getElementsByTagNameNS("*", name);
    var all = new ArrayList<Xml>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add(new Xml((Element) found.item(i)));
    }
    return all;
  }

  /** The members of a list element: its direct child elements. */
  List<Xml> members(String list) {
    var members = new ArrayList<Xml>();
    for (Xml one : all(list)) {
      for (Node child = one.root().getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element) {
          members.add(new Xml(element));
        }
      }
    }
    return members;
  }

  /** The text of the first element of that name. */
  Optional<String> text(String name) {
    var found = root.getElementsByTagNameNS("*", name);
    return found.getLength() == 0
        ? Optional.empty()
        : Optional.of(found.item(0).getTextContent().strip());
  }
}
