package io.askmydocs.host.web.security;

import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.admin.AdminUsers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a name and a password. An unknown name takes as long as a wrong password. */
final class PasswordSignIn implements AuthenticationProvider {

    private final AdminUsers users;
    private final PasswordEncoder passwords;
    private final SignInLimiter limiter;
    private final SignInTrail trail;
    private final String nobodysHash;

    PasswordSignIn(AdminUsers users, PasswordEncoder passwords, SignInLimiter limiter, SignInTrail trail) {
        this.users = users;
        this.passwords = passwords;
        this.limiter = limiter;
        this.trail = trail;
        this.nobodysHash = FirstPassword.hashOfNobody(passwords);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address = address(attempt);
        if (!limiter.admits(address, name)) {
            trail.failed(users.find(name), address, "too_many_attempts");
            throw new LockedException("too many attempts");
        }
        Optional<AdminUser> user = users.find(name);
        String hash = user.map(AdminUser::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        if (user.isEmpty() || !right || user.get().disabled()) {
            trail.failed(user, address, reason(user, right));
            throw new BadCredentialsException("wrong name or password");
        }
        limiter.succeeded(address, name);
        trail.came(Operator.person(user.get()), address);
        return SignedIn.of(user.get());
    }

    private static String reason(Optional<AdminUser> user, boolean right) {
        if (user.isEmpty()) {
            return "unknown_name";
        }
        return right ? "disabled" : "wrong_password";
    }

    private static String address(Authentication attempt) {
        @Nullable Object details = attempt.getDetails();
        return details instanceof WebAuthenticationDetails web ? String.valueOf(web.getRemoteAddress()) : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
