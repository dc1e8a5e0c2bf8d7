package org.nanwang.kernel.apps.offer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.nanwang.sdk.provider.NeedsPermission;
import org.nanwang.sdk.provider.Provider;
import org.nanwang.sdk.provider.Providers;

/** The providers of one instance: taken while it starts, used while it serves, forgotten when it stops. */
public final class Offers implements Providers, AutoCloseable {
    private final Consumer<String> permissions;
    private final Map<Class<?>, Kept> byType = new HashMap<>();
    private boolean open = true;

    private record Kept(Provider<?> provider, Object description) {
    }

    /**
     * Takes offers.
     *
     * @param permissions refuses a permission the installation lacks
     */
    public Offers(Consumer<String> permissions) {
        this.permissions = permissions;
    }

    @Override
    public synchronized <P extends Provider<?>> void offer(Class<P> type, P provider) {
        if (!open) {
            throw new IllegalStateException("providers are offered while start runs");
        }
        permissions.accept(permission(type));
        if (byType.containsKey(type)) {
            throw new IllegalArgumentException("a provider of '" + type.getSimpleName() + "' is offered already");
        }
        byType.put(type, new Kept(provider, Objects.requireNonNull(provider.describe(), "description")));
    }

    /** Takes no more. */
    public synchronized void seal() {
        open = false;
    }

    /** Finds the offer of a kind. */
    @SuppressWarnings("unchecked") // what a Provider<D> describes is a D
    public synchronized <D, P extends Provider<D>> Optional<Offer<D, P>> find(Class<P> type) {
        return Optional.ofNullable(byType.get(type))
                .map(kept -> new Offer<>(type.cast(kept.provider()), (D) kept.description()));
    }

    /** Forgets everything, so that the app's classes can go. */
    @Override
    public synchronized void close() {
        open = false;
        byType.clear();
    }

    private static String permission(Class<?> type) {
        NeedsPermission needed = type.getAnnotation(NeedsPermission.class);
        if (!type.isInterface() || needed == null) {
            throw new IllegalArgumentException("'" + type.getName() + "' is no kind of provider: see org.nanwang.spi");
        }
        return needed.value();
    }
}
