package io.askmydocs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.host.running.RunningHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The API of a host that runs, as the owner of a key sees it. */
final class HostApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofHours(2);
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_ERROR = 400;
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningHost host;
    private final String key;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HostApi(RunningHost host, String key) {
        this(host, key, PATIENCE);
    }

    private HostApi(RunningHost host, String key, Duration patience) {
        this.host = host;
        this.key = key;
        this.patience = patience;
    }

    /** The same for what takes as long as there is much of it. */
    HostApi patient() {
        return new HostApi(host, key, LONG_PATIENCE);
    }

    URI url() {
        return host.url();
    }

    /**
     * The id of the one account that is meant.
     *
     * @param connector empty for any
     */
    String account(String connector, StateOptions place) {
        List<JsonNode> accounts = items("/accounts")
                .filter(account -> connector.isEmpty()
                        || account.path("connector").asText().equals(connector))
                .toList();
        List<JsonNode> found = place.meant(
                accounts,
                account -> account.path("label").asText(),
                account -> Optional.ofNullable(account.path("connected_to").textValue()));
        if (found.size() == 1) {
            return found.get(0).path("id").asText();
        }
        if (accounts.isEmpty()) {
            throw new UsageException("The host at " + url() + " has no such account. Install it on its pages.");
        }
        throw new UsageException(
                (found.isEmpty() ? "The host has no account of that name or site." : "The host has several accounts.")
                        + " Name one with --site: " + labels(found.isEmpty() ? accounts : found) + ".");
    }

    private static String labels(List<JsonNode> accounts) {
        return accounts.stream()
                .map(account -> "'" + account.path("label").asText() + "'")
                .collect(Collectors.joining(", "));
    }

    /** What a list holds that is always whole. */
    Stream<JsonNode> items(String path) {
        return StreamSupport.stream(get(path).path("items").spliterator(), false);
    }

    JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    JsonNode put(String path, JsonNode body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(host.url() + "/api/v1" + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORIZED) {
                throw new ConnectorAuthException("The host at " + host.url()
                        + " does not know the key in CONNECTOR_API_KEY. Make one on its page " + host.url() + "/keys.");
            }
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new ConnectorException("The host at " + host.url() + " answers: "
                        + body.at("/error/message").asText("HTTP " + answer.statusCode()));
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException("The host at " + host.url() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException("Interrupted while the host worked. It goes on.", e);
        }
    }
}
