package io.askmydocs.host.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which field of a form a message is about; the message itself has to name it. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * The message under the name of its field, or under {@code ""} when it names none.
     *
     * @param labels of the fields, by name
     */
    public static Map<String, String> of(String message, Map<String, String> labels) {
        Map<String, String> errors = new LinkedHashMap<>();
        String field = labels.entrySet().stream()
                .filter(one -> names(message, one.getKey()) || names(message, one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        errors.put(field, message);
        return errors;
    }

    private static boolean names(String message, String word) {
        List<String> parts = List.of(message.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
        return Pattern.compile("\\b" + Pattern.quote(parts.get(1)) + "\\b")
                .matcher(parts.get(0))
                .find();
    }
}
