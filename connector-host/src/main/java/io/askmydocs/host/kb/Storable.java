package io.askmydocs.host.kb;

import io.askmydocs.connector.api.IngestionDocument;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as every database can keep it: PostgreSQL takes any character in a text but U+0000, which says nothing. */
final class Storable {

    private static final String NOT_STORABLE = "\0";

    private Storable() {}

    /** The same document, unless there is such a character in what it says. */
    static IngestionDocument of(IngestionDocument document) {
        List<String> texts =
                List.of(document.container(), document.fingerprint(), document.title(), document.markdown());
        return isStorable(texts) && isStorable(document.metadata())
                ? document
                : IngestionDocument.builder(document.metadataKey(), document.remoteId())
                        .container(cleaned(document.container()))
                        .fingerprint(cleaned(document.fingerprint()))
                        .relativePath(document.relativePath())
                        .title(cleaned(document.title()))
                        .markdown(cleaned(document.markdown()))
                        .mediaType(document.mediaType())
                        .metadata(cleaned(document.metadata()))
                        .access(document.access())
                        .build();
    }

    /** An id without the character would be another's. */
    static boolean hasStorableId(IngestionDocument document) {
        return isStorable(document.metadataKey()) && isStorable(document.remoteId());
    }

    /**
     * Refuses what cannot be kept under its own id.
     *
     * @throws IllegalArgumentException naming it
     */
    static void requireStorableId(IngestionDocument document) {
        if (!hasStorableId(document)) {
            String id = FormerRows.name(document).replace(NOT_STORABLE, "?");
            throw new IllegalArgumentException(
                    "The id '" + id + "' has the character U+0000 where '?' stands, which not every"
                            + " database can keep. Correct it at the source, or in the connector.");
        }
    }

    private static boolean isStorable(Object value) {
        if (value instanceof String text) {
            return !text.contains(NOT_STORABLE);
        }
        if (value instanceof Map<?, ?> map) {
            return isStorable(map.keySet()) && isStorable(map.values());
        }
        return !(value instanceof Collection<?> list) || list.stream().allMatch(Storable::isStorable);
    }

    static String cleaned(String text) {
        return text.replace(NOT_STORABLE, "");
    }

    private static Map<String, Object> cleaned(Map<?, ?> map) {
        Map<String, Object> cleaned = new LinkedHashMap<>();
        map.forEach((name, value) -> cleaned.put(cleaned(String.valueOf(name)), cleanedValue(value)));
        return cleaned;
    }

    private static Object cleanedValue(Object value) {
        if (value instanceof String text) {
            return cleaned(text);
        }
        if (value instanceof Map<?, ?> map) {
            return cleaned(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(Storable::cleanedValue).toList()
                : value;
    }
}
