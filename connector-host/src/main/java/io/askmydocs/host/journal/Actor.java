package io.askmydocs.host.journal;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who did what the audit trail tells of; in a run, who had it started.
 *
 * @param name a user's or a key's; empty where the kind says it all
 */
public record Actor(Kind kind, String name) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What acts. */
    public enum Kind {
        USER,
        API_KEY,
        SCHEDULE,
        COMMAND_LINE,
        /** Somebody who has not signed in, whatever name they gave. */
        ANONYMOUS;

        private String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor user(String name) {
        return new Actor(Kind.USER, name);
    }

    /** A program, by its key's label. */
    public static Actor apiKey(String label) {
        return new Actor(Kind.API_KEY, label);
    }

    public static Actor schedule() {
        return new Actor(Kind.SCHEDULE, "");
    }

    public static Actor commandLine() {
        return new Actor(Kind.COMMAND_LINE, "");
    }

    public static Actor anonymous() {
        return new Actor(Kind.ANONYMOUS, "");
    }

    /** The stable form for tables and programs, such as {@code user:admin}. */
    public String text() {
        return name.isEmpty() ? kind.wireName() : kind.wireName() + ":" + name;
    }

    /** What {@link #text()} gave; absent when it is nothing of that kind. */
    public static Optional<Actor> parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String name = colon < 0 ? "" : text.substring(colon + 1);
        return Arrays.stream(Kind.values())
                .filter(one -> one.wireName().equals(kind))
                .findFirst()
                .map(found -> new Actor(found, name));
    }
}
