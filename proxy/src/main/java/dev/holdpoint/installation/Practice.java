package dev.holdpoint.installation;

import java.net.URI;
import java.util.SortedMap;

/** A stand-in world to practise on, used as upstream in evaluation mode. */
public interface Practice {

  /** Starts it on free loopback ports. */
  World start();

  /** A running stand-in world. */
  interface World extends AutoCloseable {
    /** Base address by API: {@code aws}, {@code kubernetes}, {@code github}. */
    SortedMap<String, URI> bases();

    /** Where people watch it; {@code /_world} under it tells the same as JSON. */
    URI page();

    @Override
    void close();
  }
}
