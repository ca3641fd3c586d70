package io.askmydocs.connector.atlassian.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the credentials, to the configured origin only, and sends a call a second time when the authorization knows that its
 * first value was stale.
 */
record AuthInterceptor(URI origin, Authorization authorization) implements Interceptor {

    private static final Set<Integer> REJECTIONS = Set.of(401, 403, 404);

    @Override
    public HttpAnswer intercept(HttpCall call, Exchange next) throws IOException {
        if (!Urls.sameOrigin(origin, call.uri())) {
            throw new IllegalStateException("credentials for " + origin.getHost() + " were about to leave for "
                    + call.uri().getHost());
        }
        String value = authorization.header();
        HttpAnswer answer = send(call, value, next);
        if (!REJECTIONS.contains(answer.status()) || ApiErrors.isScopeMismatch(answer)) {
            return answer;
        }
        Optional<String> better = authorization.afterRejection(value, answer.status());
        return better.isPresent() ? send(call, better.get(), next) : answer;
    }

    private static HttpAnswer send(HttpCall call, String value, Exchange next) throws IOException {
        String secret = value.substring(value.indexOf(' ') + 1);
        return next.send(call.with("Authorization", value)).hiding(secret);
    }
}
