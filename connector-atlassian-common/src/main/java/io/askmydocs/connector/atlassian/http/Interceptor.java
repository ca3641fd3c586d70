package io.askmydocs.connector.atlassian.http;

import java.io.IOException;

/** One concern around an exchange. */
@FunctionalInterface
interface Interceptor {

    HttpAnswer intercept(HttpCall call, Exchange next) throws IOException;

    /** This concern in front of an exchange. */
    default Exchange before(Exchange next) {
        return call -> intercept(call, next);
    }
}
