package io.askmydocs.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What goes back, and how much of it reaches the caller. */
public record Reply(int status, Map<String, String> headers, String body, Delivery delivery) {

    /** How a reply travels; anything but WHOLE ends the connection. */
    public enum Delivery {
        WHOLE,
        /** Headers announce the whole body, half of it is sent. */
        CUT_IN_HALF,
        NOTHING
    }

    public static Reply json(int status, JsonNode tree) {
        return of(status, "application/json", tree.toString());
    }

    public static Reply html(int status, String page) {
        return of(status, "text/html;charset=UTF-8", page);
    }

    public static Reply redirect(String location) {
        return bare(302).withHeader("Location", location);
    }

    /** No body and no content type. */
    public static Reply bare(int status) {
        return new Reply(status, Map.of(), "", Delivery.WHOLE);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delivery);
    }

    public Reply withBody(String text) {
        return new Reply(status, headers, text, delivery);
    }

    public Reply delivered(Delivery how) {
        return new Reply(status, headers, body, how);
    }
}
