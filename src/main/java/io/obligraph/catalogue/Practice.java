package io.obligraph.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What open-source and other AI projects do of their own accord.
 *
 * @param id its id
 * @param name what people call it
 * @param summary what it is and who does it
 * @param supports the obligations that it helps to meet
 * @param bearings the exemptions that it helps to reach or puts at risk
 * @param mentionedIn the ids of the provisions that speak of it
 * @param standards the ids of the standards by which it is done
 * @param initiatives the ids of the initiatives that do, teach, require or enable it
 * @param models the ids of the models that follow it
 * @param links where to read more
 */
public record Practice(String id, String name, String summary, List<Support> supports, List<Bearing> bearings,
        List<String> mentionedIn, List<String> standards, List<String> initiatives, List<String> models,
        List<Link> links) implements Entry {

    public Practice {
        supports = List.copyOf(supports);
        bearings = List.copyOf(bearings);
        mentionedIn = List.copyOf(mentionedIn);
        standards = List.copyOf(standards);
        initiatives = List.copyOf(initiatives);
        models = List.copyOf(models);
        links = List.copyOf(links);
    }

    @Override
    public Map<Class<? extends Entry>, List<String>> references() {
        return Map.of(Standard.class, standards, Initiative.class, initiatives, Model.class, models);
    }

}
