package io.askmydocs.host.web.security;

import io.askmydocs.host.Host;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.journal.Act;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Changes the password of whoever is signed in. Their other sessions end by it, since each knows the password it began with.
 * Guesses at the current one count like those of the sign-in: a session may be in the wrong hands. Thread-safe.
 */
public final class OwnPassword {

    private final Host host;
    private final SignInLimiter limiter;
    private final PasswordEncoder passwords = FirstPassword.encoder();

    OwnPassword(Host host, SignInLimiter limiter) {
        this.host = host;
        this.limiter = limiter;
    }

    /**
     * Changes it, and lets this session go on.
     *
     * @return what is wrong, by field; empty when it is changed
     */
    public Map<String, String> change(
            Operator operator, Change change, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> wrong = PasswordRules.wrong(change.wanted(), operator.getName());
        if (wrong.isPresent()) {
            return Map.of("wanted", wrong.get());
        }
        if (!change.wanted().equals(change.again())) {
            return Map.of("again", "The two are not the same. Type the new password twice.");
        }
        if (!limiter.admits(request.getRemoteAddr(), operator.getName())) {
            return Map.of("current", "There were too many attempts. Wait 15 minutes, then try again.");
        }
        Optional<AdminUser> user = host.adminUsers()
                .find(operator.getName())
                .filter(found -> passwords.matches(change.current(), found.passwordHash()));
        if (user.isEmpty()) {
            operator.in(host).administrators().note(Act.PASSWORD_REFUSED, Map.of("address", request.getRemoteAddr()));
            return Map.of("current", "That is not your current password. Type the one you signed in with.");
        }
        limiter.succeeded(request.getRemoteAddr(), operator.getName());
        if (change.wanted().equals(change.current())) {
            return Map.of("wanted", "That is the password you have. Choose another one.");
        }
        return store(operator, user.get(), change, request, response);
    }

    private Map<String, String> store(
            Operator operator,
            AdminUser user,
            Change change,
            HttpServletRequest request,
            HttpServletResponse response) {
        String hash = passwords.encode(change.wanted());
        if (!operator.in(host).administrators().changePassword(user, hash)) {
            return Map.of("", "Your password was changed elsewhere meanwhile. Sign in again.");
        }
        SignedIn.renew(user.with(hash), request, response);
        return Map.of();
    }

    /** What was filled in. */
    public record Change(String current, String wanted, String again) {

        /** Without what it holds, which is nobody else's business. */
        @Override
        public String toString() {
            return "Change";
        }
    }
}
