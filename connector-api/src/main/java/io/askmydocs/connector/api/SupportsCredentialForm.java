package io.askmydocs.connector.api;

import java.util.List;
import java.util.Map;

/** A connector that can also be installed by filling in a form, with an API token say, instead of an OAuth consent. */
public interface SupportsCredentialForm {

    /** The fields to show, in order. */
    List<CredentialField> credentialFields();

    /**
     * Checks what was filled in against the remote side and stores it in the vault. When it throws, the vault is unchanged.
     *
     * @param values by {@link CredentialField#name()}; not kept by the host
     * @return what was connected, as an operator knows it
     * @throws ConnectorConfigurationException when a value is missing or wrong, naming the field
     * @throws ConnectorAuthException when the credentials do not work
     */
    String connect(ConnectorContext context, Map<String, String> values);
}
