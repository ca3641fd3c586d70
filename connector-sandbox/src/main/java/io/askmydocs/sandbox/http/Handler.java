package io.askmydocs.sandbox.http;

/** Answers a request. */
@FunctionalInterface
public interface Handler {
    Reply handle(Request request);
}
