package io.askmydocs.connector.confluence.convert.parse;

import nu.xom.Element;

/** An element that knows what it is, so that nobody compares names again. */
final class StorageElement extends Element {
    final Tag tag;

    StorageElement(String qualifiedName, String namespace) {
        super(qualifiedName, namespace);
        this.tag = Tag.of(qualifiedName);
    }

    /** Another one of that name. XOM checks a name that is new, but not a copied one. */
    StorageElement(StorageElement prototype) {
        super(prototype);
        this.tag = prototype.tag;
    }
}
