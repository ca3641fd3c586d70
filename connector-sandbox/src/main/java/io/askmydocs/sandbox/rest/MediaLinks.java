package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.wiki.Content;
import java.net.URI;

/** Makes the addresses at which bytes are had without credentials. */
@FunctionalInterface
public interface MediaLinks {
    URI linkTo(Content file);
}
