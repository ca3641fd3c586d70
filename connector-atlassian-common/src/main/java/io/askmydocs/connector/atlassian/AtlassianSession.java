package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import java.net.URI;
import java.util.Optional;

/**
 * A signed-in connection to one product of one site, valid as long as the context it was opened with.
 *
 * @param http requests below the product's base: the site itself, or the gateway
 * @param siteUrl the site people open in a browser, for links; absent when only its id is known
 * @param cloudId the site's id; absent when the site did not tell it
 */
public record AtlassianSession(AtlassianHttp http, Optional<URI> siteUrl, Optional<String> cloudId) {}
