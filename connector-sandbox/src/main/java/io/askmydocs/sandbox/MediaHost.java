package io.askmydocs.sandbox;

import io.askmydocs.sandbox.http.Interceptor;
import io.askmydocs.sandbox.http.LocalServer;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.http.Route;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the bytes of attachments are, on a port of its own: the token in the address is all it asks for, and whoever
 * brings credentials along has given them to the wrong host.
 */
final class MediaHost implements AutoCloseable {
    private final LocalServer server = LocalServer.bind("media", 0);
    private final Map<String, Detail.File> filesByToken = new ConcurrentHashMap<>();

    void serve(Interceptor chain) {
        server.serve(
                List.of(new Route("GET", "/file/{fileId}/binary", this::bytes)), request -> Reply.bare(404), chain);
    }

    URI url() {
        return server.url();
    }

    URI linkTo(Content content) {
        Detail.File file = (Detail.File) content.detail();
        String token = UUID.nameUUIDFromBytes((content.id() + "/" + content.version()).getBytes(StandardCharsets.UTF_8))
                .toString();
        filesByToken.put(token, file);
        return URI.create(url() + "/file/" + file.fileId() + "/binary?token=" + token + "&client=sandbox&name="
                + URLEncoder.encode(content.title(), StandardCharsets.UTF_8));
    }

    private Reply bytes(Request request) {
        if (request.header("Authorization").isPresent()) {
            return Reply.of(400, "text/plain", "credentials do not belong here");
        }
        return request.query()
                .first("token")
                .flatMap(token -> Optional.ofNullable(filesByToken.get(token)))
                .filter(file -> file.fileId().equals(request.variable("fileId")))
                .map(file -> Reply.bytes(200, file.mediaType(), file.bytes().get()))
                .orElseGet(() -> Reply.bare(403));
    }

    @Override
    public void close() {
        server.close();
    }
}
