package io.askmydocs.host.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as no browser sends them: every byte as given, and no cookie but those in it. */
final class Wire {

    private Wire() {}

    /** The whole answer, head and all. */
    static String get(URI server, String target, String... headers) {
        return send(server, "GET " + target + " HTTP/1.1", "", headers);
    }

    static String post(URI server, String target, String body, String... headers) {
        return send(server, "POST " + target + " HTTP/1.1", body, headers);
    }

    static String send(URI server, String line, String body, String... headers) {
        StringBuilder request =
                new StringBuilder(line).append("\r\nAccept: text/html,*/*;q=0.8\r\nConnection: close\r\n");
        boolean hosted = false;
        for (String header : headers) {
            hosted |= header.startsWith("Host:");
            request.append(header).append("\r\n");
        }
        if (!hosted) {
            request.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.ISO_8859_1).length)
                    .append("\r\n");
        }
        return exchange(server, request + "\r\n" + body);
    }

    static String exchange(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    static String head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"));
    }

    /** The value of this header; empty without it. */
    static String header(String answer, String name) {
        return head(answer)
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
