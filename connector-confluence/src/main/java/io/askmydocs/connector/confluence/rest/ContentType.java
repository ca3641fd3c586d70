package io.askmydocs.connector.confluence.rest;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of content with a readable body. */
public enum ContentType {
    PAGE("page", "pages"),
    BLOG_POST("blogpost", "blogposts");

    private final String cqlName;
    private final String collection;

    ContentType(String cqlName, String collection) {
        this.cqlName = cqlName;
        this.collection = collection;
    }

    /** The name in CQL and in v1 answers. */
    public String cqlName() {
        return cqlName;
    }

    /** The name in v2 paths. */
    String collection() {
        return collection;
    }

    /** The constant of that name. */
    public static Optional<ContentType> named(String constant) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(constant))
                .findFirst();
    }

    public static Optional<ContentType> ofCqlName(String name) {
        for (ContentType type : values()) {
            if (type.cqlName.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
