package io.askmydocs.sandbox.http;

/** Stands before a handler: may answer itself, change the answer, or only watch. */
@FunctionalInterface
public interface Interceptor {
    Reply intercept(Request request, Handler next);

    /** This one first, then the other. */
    default Interceptor then(Interceptor inner) {
        return (request, next) -> intercept(request, passed -> inner.intercept(passed, next));
    }
}
