package io.askmydocs.connector.atlassian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthInterceptorTest {

    private static final URI BASE = URI.create("https://api.example.org");
    private static final HttpCall CALL = HttpCall.get(URI.create(BASE + "/thing"), Duration.ofSeconds(1));

    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void staleTokenIsReplacedOnceAndTheCallSentAgain(int refusal) throws IOException {
        HttpAnswer answer = through(new Stale(), call -> sent.size() == 1 ? answer(refusal, "{}") : answer(200, "{}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sent).containsExactly("Bearer old", "Bearer new");
    }

    @Test
    void secondRefusalIsFinal() throws IOException {
        HttpAnswer answer = through(new Stale(), call -> answer(401, "{}"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(sent).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 410, 429, 503})
    void otherAnswersSayNothingAboutTheToken(int status) throws IOException {
        through(new Stale(), call -> answer(status, "{}"));

        assertThat(sent).containsExactly("Bearer old");
    }

    @Test
    void missingScopeIsNoStaleToken() throws IOException {
        through(new Stale(), call -> answer(401, "{\"message\":\"Unauthorized; scope does not match\"}"));

        assertThat(sent).containsExactly("Bearer old");
    }

    private HttpAnswer through(Authorization authorization, Exchange server) throws IOException {
        return new AuthInterceptor(BASE, authorization).intercept(CALL, call -> {
            sent.add(call.headers().get("Authorization"));
            return server.send(call);
        });
    }

    private static HttpAnswer answer(int status, String body) {
        return HttpAnswer.of(
                status, HttpHeaders.of(Map.of(), (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
    }

    private record Stale() implements Authorization {

        @Override
        public String header() {
            return "Bearer old";
        }

        @Override
        public Optional<String> afterRejection(String rejected, int status) {
            return Optional.of("Bearer new");
        }
    }
}
