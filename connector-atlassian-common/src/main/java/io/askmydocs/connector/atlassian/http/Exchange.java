package io.askmydocs.connector.atlassian.http;

import java.io.IOException;

/** Something that turns a call into an answer: the network, or the network behind some interceptors. */
@FunctionalInterface
interface Exchange {

    HttpAnswer send(HttpCall call) throws IOException;
}
