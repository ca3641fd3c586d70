package io.askmydocs.sandbox.auth;

import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The consent screen: what is asked, Accept and Deny, and the way back to the app. */
final class Consent {
    private record Question(String redirectUri, String state, Set<String> scopes) {}

    private final Credentials credentials;
    private final TokenVault tokens;
    private final TokenPolicy policy;
    private final Predicate<URI> registered;
    private final Map<String, Question> open = new ConcurrentHashMap<>();

    Consent(Credentials credentials, TokenVault tokens, TokenPolicy policy, Predicate<URI> registered) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.policy = policy;
        this.registered = registered;
    }

    Reply ask(Request request) {
        Query query = request.query();
        Optional<String> problem = problem(query);
        if (problem.isPresent()) {
            return Reply.html(400, ConsentPage.error(problem.get()));
        }
        Set<String> scopes =
                new TreeSet<>(Set.of(query.first("scope").orElse("").strip().split("\\s+")));
        String id = UUID.randomUUID().toString();
        open.put(
                id,
                new Question(
                        query.first("redirect_uri").orElseThrow(),
                        query.first("state").orElse(""),
                        scopes));
        return Reply.html(200, ConsentPage.question(id, credentials.email(), scopes));
    }

    /** The form posts its fields, the links carry them in the query. */
    Reply decide(Request request) {
        Query fields = request.method().equals("POST") ? Query.parse(request.body()) : request.query();
        Question question = open.remove(fields.first("request").orElse(""));
        if (question == null) {
            return Reply.html(
                    400, ConsentPage.error("invalid_request: this consent is unknown or was answered already"));
        }
        if (!fields.first("decision").orElse("").equals("accept")) {
            return back(question, "error=access_denied&error_description=User+did+not+authorize+the+request");
        }
        Set<String> scopes = new HashSet<>(question.scopes);
        scopes.retainAll(policy.granted());
        String code = tokens.newCode(new Grant(credentials.accountId(), scopes), question.redirectUri);
        return back(question, "code=" + code);
    }

    private static Reply back(Question question, String outcome) {
        String separator = question.redirectUri.contains("?") ? "&" : "?";
        String state = URLEncoder.encode(question.state, StandardCharsets.UTF_8);
        return Reply.redirect(question.redirectUri + separator + "state=" + state + "&" + outcome);
    }

    private Optional<String> problem(Query query) {
        if (!query.first("client_id").orElse("").equals(credentials.clientId())) {
            return Optional.of("unauthorized_client: client_id is unknown");
        }
        if (!query.first("redirect_uri")
                .flatMap(Consent::uri)
                .filter(registered)
                .isPresent()) {
            return Optional.of("unauthorized_client: redirect_uri is not the callback URL registered for the app");
        }
        if (!query.first("response_type").orElse("").equals("code")) {
            return Optional.of("unsupported_response_type: response_type must be code");
        }
        if (!query.first("audience").orElse("").equals("api.atlassian.com")) {
            return Optional.of("invalid_request: audience must be api.atlassian.com");
        }
        return query.first("scope").orElse("").isBlank()
                ? Optional.of("invalid_scope: no scope is asked for")
                : Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException notAUri) {
            return Optional.empty();
        }
    }
}
