export function differences(one: string, other: string): readonly string[];
