package io.askmydocs.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Asks a running sandbox as a client of Atlassian would. */
final class Client {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtlassianSandbox sandbox;

    Client(AtlassianSandbox sandbox) {
        this.sandbox = sandbox;
    }

    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + response.body(), e);
            }
        }

        List<String> texts(String field) {
            List<String> values = new ArrayList<>();
            json().path("results")
                    .forEach(result -> values.add(result.path(field).asText()));
            return values;
        }

        String next() {
            return json().path("_links").path("next").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** On the site, with the unscoped API token. */
    Answer site(String path) {
        return get(URI.create(sandbox.siteUrl() + path), basic(sandbox.email(), sandbox.apiToken()));
    }

    /** Through the gateway, with a bearer token of every scope. */
    Answer gateway(String path) {
        return gateway(path, "Bearer " + sandbox.issueAccessToken());
    }

    Answer gateway(String path, String authorization) {
        return get(URI.create(sandbox.gatewayUrl() + "/ex/confluence/" + sandbox.cloudId() + path), authorization);
    }

    Answer search(String cql) {
        return site("/wiki/rest/api/content/search?cql=" + encoded(cql));
    }

    Answer get(URI uri, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    Answer post(String gatewayPath, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.gatewayUrl() + gatewayPath))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Every id of a v2 listing, by following the cursors. */
    List<String> walk(String path) {
        List<String> ids = new ArrayList<>();
        for (String next = path; !next.isEmpty(); ) {
            Answer page = site(next);
            ids.addAll(page.texts("id"));
            next = page.next();
        }
        return ids;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String basic(String user, String secret) {
        byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
