package io.askmydocs.sandbox.cql;

import java.util.Comparator;
import java.util.Locale;

/** One field of an order. */
record Sort(Comparator<CqlSubject> comparator) {

    static Sort by(String field, boolean descending) {
        Comparator<CqlSubject> ascending = switch (field.toLowerCase(Locale.ROOT)) {
            case "created" -> Comparator.comparing(CqlSubject::created);
            case "lastmodified" -> Comparator.comparing(CqlSubject::lastModified);
            case "title" -> Comparator.comparing(subject -> subject.title().toLowerCase(Locale.ROOT));
            case "id" -> Comparator.comparingLong(subject -> number(subject.id()));
            case "type" -> Comparator.comparing(CqlSubject::type);
            case "space" -> Comparator.comparing(CqlSubject::spaceKey);
            default -> throw new CqlException("cannot order by '" + field + "'");
        };
        return new Sort(descending ? ascending.reversed() : ascending);
    }

    /** Ids of attachments have letters before the number. */
    private static long number(String id) {
        return Long.parseLong(id.replaceFirst("^\\D+", ""));
    }
}
