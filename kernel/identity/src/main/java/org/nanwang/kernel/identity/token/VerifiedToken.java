package org.nanwang.kernel.identity.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.Grants;

/**
 * A token that has been found good.
 *
 * @param id its own name
 * @param content what it says
 * @param permissions what it is narrowed to; empty if it is not
 * @param issued when it was made, in whole seconds
 * @param expires when it ends
 */
public record VerifiedToken(String id, TokenContent content, Optional<Grants> permissions, Instant issued,
        Instant expires) {

    private static final int LONGEST_CHAIN = 5;

    static VerifiedToken of(JWTClaimsSet claims) throws ParseException {
        Optional<String> scope = Optional.ofNullable(claims.getStringClaim("scope"));
        TokenContent content = new TokenContent(claims.getSubject(), claims.getStringClaim("client_id"), scope,
                claims.getAudience(), Optional.ofNullable(claims.getStringClaim(AccessTokens.AUTHORIZATION)),
                Actors.read(claims.getJSONObjectClaim(Actors.CLAIM)));
        return new VerifiedToken(claims.getJWTID(), content, scope.map(VerifiedToken::grants),
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
    }

    /** Gives the id of the account. */
    public String subject() {
        return content.subject();
    }

    /** Tells who asked for it. */
    public String client() {
        return content.client();
    }

    /** Tells which client acts on the subject's behalf by token exchange; empty if the subject's own client does. */
    public Optional<String> actor() {
        return content.actors().stream().findFirst();
    }

    /** Gives what it was made for and ends with. */
    public Optional<String> authorization() {
        return content.authorization();
    }

    /** Gives the words of its scope. */
    public List<String> scope() {
        return content.scope().stream().flatMap(text -> Arrays.stream(text.split(" ")))
                .filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Words what is made of it for somebody who passes it on: it ends with this one and names them as the latest actor.
     *
     * @return empty if it has come through as many hands as it may
     */
    public Optional<TokenContent> passedOn(String actor, List<String> scope, List<String> audiences) {
        List<String> chain = Stream.concat(Stream.of(actor), content.actors().stream()).toList();
        return chain.size() > LONGEST_CHAIN ? Optional.empty()
                : Optional.of(new TokenContent(subject(), actor, Optional.of(String.join(" ", scope)), audiences,
                        Optional.of(authorization().orElse(id)), chain));
    }

    /** Names everybody who uses it: who asked for it, and through whom it came. */
    Stream<String> clients() {
        return Stream.concat(Stream.of(client()), content.actors().stream());
    }

    /** Tells whether it is good at a path of this node. */
    public boolean servesAt(String issuer, String path) {
        return content.audiences().stream().anyMatch(audience -> covers(audience, issuer, path));
    }

    private static boolean covers(String audience, String issuer, String path) {
        if (!audience.startsWith(issuer)) {
            return false;
        }
        String place = audience.substring(issuer.length());
        return place.isEmpty() || path.equals(place)
                || place.startsWith("/") && path.startsWith(place.endsWith("/") ? place : place + "/");
    }

    private static Grants grants(String scope) {
        return new Grants(Arrays.stream(scope.split(" ")).filter(text -> !text.isEmpty()).toList());
    }
}
