package io.askmydocs.host.web.security;

/**
 * A password that is made for somebody, to be shown once.
 *
 * @param text a secret
 * @param hash what is kept
 */
public record GivenPassword(String text, String hash) {

    /** Another one each time. */
    public static GivenPassword make() {
        String text = FirstPassword.random();
        return new GivenPassword(text, FirstPassword.encoder().encode(text));
    }

    @Override
    public String toString() {
        return "GivenPassword";
    }
}
