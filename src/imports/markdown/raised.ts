const pairs = (from: string, to: string): ReadonlyMap<string, string> => {
  const signs = [...to];
  return new Map([...from].map((letter, index) => [letter, signs[index] ?? letter]));
};

/** Figures and marks that Unicode has raised, "²". Letters are left: "13th" is read, "13ᵗʰ" is spelt by screen readers. */
export const raised = pairs("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾");

/** Figures and marks that Unicode has lowered, "₂". */
export const lowered = pairs("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");
