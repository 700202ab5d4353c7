package dev.holdpoint.classify.http;

import dev.holdpoint.action.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of a request body as a value: an element with children is an object, siblings of one name are
 * a list, any other element is a text. Document types, and thereby entities, are refused.
 */
public final class XmlBody {
  private static final int MAX_DEPTH = 100;

  private XmlBody() {}

  /** The content of the root element; no text at all is an empty object. */
  public static Value.Fields fields(String text) {
    if (text.isBlank()) {
      return Value.Fields.NONE;
    }
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw malformed();
        }
      }
      Value root = element(reader, 0);
      while (reader.hasNext()) {
        reader.next();
      }
      return root instanceof Value.Fields fields ? fields : Value.Fields.NONE;
    } catch (XMLStreamException broken) {
      throw malformed();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Value element(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw malformed();
    }
    var children = new TreeMap<String, ArrayList<Value>>();
    var text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      switch (reader.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          children.computeIfAbsent(name, key -> new ArrayList<>()).add(element(reader, depth + 1));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT -> {}
        default -> throw malformed();
      }
    }
    if (children.isEmpty()) {
      return Value.of(text.toString().strip());
    }
    var fields = new TreeMap<String, Value>();
    children.forEach(
        (name, values) ->
            fields.put(name, values.size() == 1 ? values.get(0) : new Value.Items(values)));
    return new Value.Fields(fields);
  }

  private static Doubt malformed() {
    return Doubt.ambiguous("body", "it is not plain XML", "send well-formed XML without a DTD");
  }
}
