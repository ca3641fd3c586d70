package io.askmydocs.host.web.api;

/** Something concerns the whole host, and the key belongs to a tenant of it. */
final class OperatorsOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperatorsOnlyException() {
        super(
                "This concerns all tenants of the host. Use a key of those who run it, made on the page API keys by the user"
                        + " 'admin'.");
    }
}
