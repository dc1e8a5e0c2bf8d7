package org.nanwang.kernel.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.nanwang.sdk.money.Money;

/** The SDK's identifiers as plain strings, money as its number of fen. */
final class SdkTypes extends SimpleModule {

    SdkTypes() {
        super("nanwang");
        Identifiers.READERS.forEach(this::identifier);
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
    }

    @SuppressWarnings("unchecked")
    private <T> void identifier(Class<T> type, Function<String, ?> reader) {
        Function<String, T> typed = (Function<String, T>) reader;
        addSerializer(type, new ToStringSerializer(type));
        addKeySerializer(type, new IdentifierKeyWriter<>(type));
        addDeserializer(type, new IdentifierReader<>(type, typed));
        addKeyDeserializer(type, new IdentifierKeyReader(typed));
    }

    private static final class IdentifierReader<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> reader;

        IdentifierReader(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }

    private static final class IdentifierKeyWriter<T> extends StdScalarSerializer<T> {

        IdentifierKeyWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T key, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(key.toString());
        }
    }

    private static final class IdentifierKeyReader extends KeyDeserializer {

        private final Function<String, ?> reader;

        IdentifierKeyReader(Function<String, ?> reader) {
            this.reader = reader;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return reader.apply(key);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(String.class, "%s", e.getMessage());
            }
        }
    }

    private static final class MoneyWriter extends StdScalarSerializer<Money> {

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(money.fen());
        }
    }

    private static final class MoneyReader extends StdScalarDeserializer<Money> {

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return context.reportInputMismatch(this, "money is a whole number of fen");
            }
            return new Money(json.getLongValue());
        }
    }
}
