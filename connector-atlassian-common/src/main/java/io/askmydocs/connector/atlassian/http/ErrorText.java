package io.askmydocs.connector.atlassian.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the sentence for humans in the several shapes of Atlassian's error bodies, and makes one short line of it. */
final class ErrorText {

    private static final int LONGEST = 200;

    private ErrorText() {}

    static String of(HttpAnswer answer) {
        return answer.json().flatMap(ErrorText::find).map(ErrorText::oneLine).orElse("no explanation was given");
    }

    /** v2 has {@code errors[].title}, v1 {@code message}, Jira {@code errorMessages}, OAuth {@code error_description}. */
    private static Optional<String> find(JsonNode body) {
        JsonNode first = body.path("errors").path(0);
        return Stream.of(
                        first.path("title"),
                        first.path("message"),
                        body.path("message"),
                        body.path("errorMessages").path(0),
                        body.path("error_description"),
                        body.path("error"))
                .filter(node -> node.isTextual() && !node.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().replaceFirst("^[\\w.$…]+Exception: ", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
