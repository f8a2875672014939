package io.keytrail.detection.incident;

import io.keytrail.model.finding.Layer;
import java.util.Map;
import java.util.Set;

/**
 * The weight of the evidence at one moment.
 *
 * @param total decibans over all layers, with what is given for their coming together
 * @param layers those that agree: whose evidence is above the floor
 * @param contributions what each detection adds to the total, by id
 * @param foreign detections whose first acts count as signs of another holder
 * @param progression given for ordered progression; part of the total
 * @param triple given for foreign use, something made and money spent within a day; part of the
 *     total
 * @param strongest the undecayed weight of the strongest active finding
 * @param strangers whether nothing is known from before of any principal with an active finding
 * @param hardUse whether hard evidence shows the credential in use
 */
record Score(
    double total,
    Set<Layer> layers,
    Map<String, Double> contributions,
    Set<String> foreign,
    double progression,
    double triple,
    double strongest,
    boolean strangers,
    boolean hardUse) {}
