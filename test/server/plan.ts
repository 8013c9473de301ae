/** A small plan, bound by name so that what is being tested does not hang on how plans are recognised. */
export const plan = `<!-- deployment-plan: feature -->

# Deployment Plan

**Status:** Draft
**Strategy:** Blue-Green / Canary / Rolling

## 1. Pre-Deployment Checklist

- [x] The pipeline is green
- [ ] A second person has approved {{CHANGE}}

## 2. Steps

- [] Deploy {{CHANGE}}
`;

export const noPlan = `# Shopping

- [ ] Milk for {{NAME}}
`;
