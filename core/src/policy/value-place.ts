/**
 * Where a value stands in a policy and in its file: keys from the top, items of a list by their `id`, those without one by
 * number from 0, as `requirements quota.unit atLeast`. It stays true when the file is put in another order.
 */
export type ValuePlace = readonly string[]
