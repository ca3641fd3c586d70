package io.askmydocs.connector.atlassian.http;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** One debug line per request: method, path, query names, status, duration. Values, headers and bodies stay out. */
record LoggingInterceptor(Clock clock) implements Interceptor {

    private static final System.Logger LOG = System.getLogger(LoggingInterceptor.class.getPackageName());

    @Override
    public HttpAnswer intercept(HttpCall call, Exchange next) throws IOException {
        long start = clock.millis();
        try {
            HttpAnswer answer = next.send(call);
            LOG.log(Level.DEBUG, () -> line(call, String.valueOf(answer.status()), start));
            return answer;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> line(call, e.getClass().getSimpleName(), start));
            throw e;
        }
    }

    private String line(HttpCall call, String outcome, long start) {
        return call + " " + call.queryNames() + " -> " + outcome + " in " + (clock.millis() - start) + " ms";
    }
}
