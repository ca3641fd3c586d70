package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import java.io.IOException;

/** Holds one of the site's permits while a request is on the wire, and at no other time. */
record BudgetInterceptor(SiteBudget budget, Cancellation cancellation) implements Interceptor {

    @Override
    public HttpAnswer intercept(HttpCall call, Exchange next) throws IOException {
        budget.acquire(cancellation);
        try {
            return next.send(call);
        } finally {
            budget.release();
        }
    }
}
