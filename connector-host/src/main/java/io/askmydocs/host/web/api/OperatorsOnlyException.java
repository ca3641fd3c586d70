package io.askmydocs.host.web.api;

import io.askmydocs.host.web.security.Operator;

/** Something concerns the whole host, and the key belongs to a tenant of it. */
final class OperatorsOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OperatorsOnlyException() {
        super("This concerns the whole host. Use a key of those who run it, made on the page API keys by the user"
                + " 'admin'.");
    }

    static void refuseOthers(Operator operator) {
        if (!operator.runsTheHost()) {
            throw new OperatorsOnlyException();
        }
    }
}
