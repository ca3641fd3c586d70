/**
 * HTTP for Atlassian Cloud: {@link io.askmydocs.connector.atlassian.http.AtlassianHttp} sends a request through a short chain
 * (retry, authorization, budget, logging) and answers with JSON or an exception that says what to do.
 */
@NullMarked
package io.askmydocs.connector.atlassian.http;

import org.jspecify.annotations.NullMarked;
