/**
 * The test files of a part as one, so that a mutant loads the product once and not for each of them. The one that noticed
 * the mutant before comes first: it likely notices the next one as well.
 */
const files = JSON.parse(process.env.MUTATION_TESTS ?? '[]') as readonly string[];
const likeliest = process.env.MUTATION_NOTICED_BY;

for (const file of [...files].sort((one, other) => Number(other === likeliest) - Number(one === likeliest)))
  describe(file, () => {
    require(`../../${file}`);
  });
