package io.askmydocs.sandbox;

import io.askmydocs.sandbox.http.Interceptor;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;

/** What a rule does, to all the requests whose turn it is or to some of them. */
@FunctionalInterface
interface FaultAction extends Interceptor {
    default boolean applies(Request request) {
        return true;
    }

    static FaultAction answering(Reply reply) {
        return (request, next) -> reply;
    }
}
