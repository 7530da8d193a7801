package io.obligraph.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a transformer, counted from the sizes in its configuration. Small
 * parts, such as norms and biases, are left out, and so is what processes pictures and
 * sound.
 *
 * @param total all of them
 * @param active those that take part in processing one token; fewer in a mixture of
 * experts
 * @param line the line of the configuration on which its width stands
 */
record Parameters(double total, double active, int line) {

    private static final Set<String> GATED = Set.of("silu", "swish", "swiglu", "gelu_pytorch_tanh", "gelu_tanh",
            "gated-gelu");

    /** No real network is wider or deeper; what claims to be is not counted. */
    private static final double LARGEST = 1e7;

    /**
     * {@return the count, empty if the configuration does not give the sizes}
     */
    static Optional<Parameters> of(Value config) {
        Value text = config.at("text_config").or(() -> config.at("llm_config")).orElse(config);
        Sizes sizes = new Sizes(text);
        double width = sizes.first("hidden_size", "n_embd", "d_model", "dim");
        double vocabulary = sizes.first("vocab_size");
        if (width == 0 || vocabulary == 0) {
            return Optional.empty();
        }
        boolean tied = flag(text, "tie_word_embeddings").or(() -> flag(config, "tie_word_embeddings")).orElse(true);
        double embedding = vocabulary * width * (tied ? 1 : 2);
        double[] layers = flag(text, "is_encoder_decoder").orElse(false) ? encoderAndDecoder(sizes, width, gated(text))
                : decoder(sizes, width, gated(text));
        int line = text.at("hidden_size")
            .or(() -> text.at("n_embd"))
            .or(() -> text.at("d_model"))
            .map(Value::line)
            .orElse(text.line());
        return layers[0] == 0 ? Optional.empty()
                : Optional.of(new Parameters(embedding + layers[0], embedding + layers[1], line));
    }

    /**
     * {@return the parameters of the layers, and those of them that are active}
     */
    private static double[] decoder(Sizes sizes, double width, boolean gated) {
        double layers = sizes.first("num_hidden_layers", "n_layer", "n_layers", "num_layers");
        double inner = sizes.firstOr(4 * width, "intermediate_size", "n_inner", "ffn_dim", "ffn_hidden_size", "d_ff");
        double perUnit = (gated ? 3 : 2) * width;
        double attention = attention(sizes, width);
        double experts = sizes.first("num_local_experts", "num_experts", "n_routed_experts");
        if (experts < 2) {
            double all = layers * (attention + perUnit * inner);
            return new double[] { all, all };
        }
        double expert = perUnit * sizes.firstOr(inner, "moe_intermediate_size", "expert_ffn_hidden_size");
        double shared = expert * sizes.first("n_shared_experts", "num_shared_experts")
                + perUnit * sizes.first("shared_expert_intermediate_size");
        double chosen = sizes.firstOr(1, "num_experts_per_tok", "num_experts_per_token", "moe_topk");
        double dense = Math.min(layers, sizes.first("first_k_dense_replace"));
        double always = layers * attention + dense * perUnit * inner + (layers - dense) * shared;
        return new double[] { always + (layers - dense) * expert * experts,
                always + (layers - dense) * expert * Math.min(chosen, experts) };
    }

    private static double attention(Sizes sizes, double width) {
        double heads = sizes.firstOr(1, "num_attention_heads", "n_head", "n_heads");
        double latent = sizes.first("kv_lora_rank");
        if (latent > 0) {
            double plain = sizes.first("qk_nope_head_dim");
            double rotated = sizes.first("qk_rope_head_dim");
            double value = sizes.first("v_head_dim");
            double queryLatent = sizes.first("q_lora_rank");
            double query = queryLatent > 0 ? queryLatent * (width + heads * (plain + rotated))
                    : width * heads * (plain + rotated);
            return query + width * (latent + rotated) + latent * heads * (plain + value) + heads * value * width;
        }
        double head = sizes.firstOr(width / heads, "head_dim");
        double keys = sizes.firstOr(heads, "num_key_value_heads", "n_head_kv", "num_kv_heads");
        return 2 * width * head * (heads + keys);
    }

    private static double[] encoderAndDecoder(Sizes sizes, double width, boolean gated) {
        double encoders = sizes.first("encoder_layers", "num_layers");
        double decoders = sizes.firstOr(encoders, "decoder_layers", "num_decoder_layers");
        double inner = sizes.firstOr(4 * width, "encoder_ffn_dim", "d_ff", "intermediate_size");
        double heads = sizes.firstOr(1, "num_heads", "encoder_attention_heads");
        double attention = 4 * width * sizes.firstOr(width / heads, "d_kv") * heads;
        double feedForward = (gated ? 3 : 2) * width * inner;
        double all = encoders * (attention + feedForward) + decoders * (2 * attention + feedForward);
        return new double[] { all, all };
    }

    private static boolean gated(Value config) {
        String activation = config.at("hidden_act")
            .or(() -> config.at("hidden_activation"))
            .or(() -> config.at("feed_forward_proj"))
            .map(Value::text)
            .orElse("")
            .toLowerCase(Locale.ROOT);
        return GATED.contains(activation) && config.at("n_embd").isEmpty();
    }

    private static Optional<Boolean> flag(Value config, String key) {
        return config.at(key).map(Value::plain).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    /**
     * {@return the count in words}
     */
    String words() {
        String all = rounded(total);
        return active < total ? "about " + all + ", about " + rounded(active) + " of them for each token"
                : "about " + all;
    }

    /**
     * {@return a number in scientific notation with two digits}
     */
    static String rounded(double number) {
        return String.format(Locale.ROOT, "%.1e", number);
    }

    /** The numbers of a configuration. */
    private record Sizes(Value config) {
        double first(String... keys) {
            return firstOr(0, keys);
        }

        double firstOr(double otherwise, String... keys) {
            for (String key : keys) {
                Optional<Double> size = config.at(key).flatMap(Value::number).filter(is -> is > 0 && is < LARGEST);
                if (size.isPresent()) {
                    return size.get();
                }
            }
            return otherwise;
        }
    }
}
