package io.askmydocs.connector.api;

/**
 * One field of a credential form.
 *
 * @param name the key of its value
 * @param label what operators read
 * @param secret whether to hide the input and never show it again
 * @param required whether the form can be sent without it
 * @param hint an example or an explanation
 */
public record CredentialField(String name, String label, boolean secret, boolean required, String hint) {}
