package io.askmydocs.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes back, and how much of it reaches the caller.
 *
 * @param charset in which the body travels
 * @param objects how many things the right answer told of, by which the hourly quota counts
 */
public record Reply(
        int status, Map<String, String> headers, String body, Charset charset, Delivery delivery, long objects) {

    public Reply(int status, Map<String, String> headers, String body) {
        this(status, headers, body, StandardCharsets.UTF_8, Delivery.WHOLE, 1);
    }

    /** How a reply travels; anything but WHOLE ends the connection. */
    public enum Delivery {
        WHOLE,
        /** Headers announce the whole body, half of it is sent. */
        CUT_IN_HALF,
        NOTHING
    }

    public static Reply json(int status, JsonNode tree) {
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        return new Reply(status, headers, tree.toString(), StandardCharsets.UTF_8, Delivery.WHOLE, Json.objects(tree));
    }

    public static Reply html(int status, String page) {
        return of(status, "text/html;charset=UTF-8", page);
    }

    public static Reply redirect(String location) {
        return bare(302).withHeader("Location", location);
    }

    /** No body and no content type. */
    public static Reply bare(int status) {
        return new Reply(status, Map.of(), "");
    }

    /** Latin-1 has a character for every byte, so the text carries them unchanged. */
    public static Reply bytes(int status, String contentType, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> headers = Map.of("Content-Type", contentType);
        return new Reply(status, headers, text, StandardCharsets.ISO_8859_1, Delivery.WHOLE, 1);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, charset, delivery, objects);
    }

    public Reply withBody(String text) {
        return new Reply(status, headers, text, charset, delivery, objects);
    }

    public Reply delivered(Delivery how) {
        return new Reply(status, headers, body, charset, how, objects);
    }
}
