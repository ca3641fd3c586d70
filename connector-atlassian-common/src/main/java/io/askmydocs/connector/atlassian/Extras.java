package io.askmydocs.connector.atlassian;

/** The names under which facts are kept with the credentials. */
final class Extras {

    static final String SIGN_IN = "sign_in";
    static final String EMAIL = "email";
    static final String SITE_URL = "site_url";
    static final String CLOUD_ID = "cloud_id";
    static final String API_BASE = "api_base";
    static final String REFRESH_AT = "refresh_at";

    private Extras() {}
}
