import type { ElementFacts } from './elements.js';

// The elements as programs read them: the manifest of custom elements, VS Code and JetBrains.

/** `custom-elements.json`, version 1.0.0 of the schema. */
export function customElements(elements: readonly ElementFacts[]): unknown {
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: elements.map(moduleOf) };
}

function moduleOf(element: ElementFacts): unknown {
  const { tag, className, module: path } = element;
  const declaration = { name: className, module: path };
  return {
    ...{ kind: 'javascript-module', path },
    declarations: [
      {
        ...{ kind: 'class', name: className, tagName: tag, customElement: true },
        description: element.description,
        attributes: element.attributes.map(({ name, description, property, type }) => ({
          ...{ name, description, fieldName: property, type: { text: `${type} | null` } },
        })),
        members: [
          ...element.attributes.map(({ name, property, description, type }) => ({
            ...{ kind: 'field', name: property, description, attribute: name, reflects: true },
            type: { text: `${type} | null` },
          })),
          ...element.members.map(({ kind, name, description, type, isReadonly }) => ({
            ...{ kind, name, description },
            ...(kind === 'field'
              ? { type: { text: type }, readonly: isReadonly }
              : { return: { type: { text: type.replace('() => ', '') } } }),
          })),
        ],
        slots: element.slots,
        events: element.events.map((each) => ({
          ...each,
          type: { text: `WsisEvents['${each.name}']` },
        })),
        cssParts: element.parts,
        cssProperties: element.properties,
      },
    ],
    exports: [
      { kind: 'js', name: className, declaration },
      { kind: 'custom-element-definition', name: tag, declaration },
    ],
  };
}

/** HTML custom data of VS Code. */
export function htmlData(elements: readonly ElementFacts[]): unknown {
  const tags = elements.map(({ tag, description, attributes }) => ({
    ...{ name: tag, description },
    attributes: attributes.map(({ name, description: about, type, values }) => ({
      ...{ name, description: about },
      ...(type === 'boolean' ? { valueSet: 'v' } : {}),
      ...(values.length > 0 ? { values: values.map((each) => ({ name: each })) } : {}),
    })),
  }));
  return { version: 1.1, tags };
}

/** CSS custom data of VS Code: the custom properties and the parts, each once. */
export function cssData(elements: readonly ElementFacts[]): unknown {
  const properties = new Map(
    elements.flatMap((each) => each.properties).map((each) => [each.name, each]),
  );
  const parts = new Map(
    elements
      .flatMap((each) => each.parts)
      .map(({ name, description }) => [name, { name: `::part(${name})`, description }]),
  );
  return {
    version: 1.1,
    properties: [...properties.values()],
    pseudoElements: [...parts.values()],
  };
}

/** Web types, which editors of JetBrains read. */
export function webTypes(
  elements: readonly ElementFacts[],
  { name, version }: { readonly name: string; readonly version: string },
): unknown {
  return {
    ...{ name, version },
    ...{ 'js-types-syntax': 'typescript', 'description-markup': 'markdown' },
    contributions: {
      html: {
        elements: elements.map((element) => ({
          ...{ name: element.tag, description: element.description, slots: element.slots },
          attributes: element.attributes.map(({ name: attribute, description, type }) => ({
            ...{ name: attribute, description, required: false },
            value: { type: type === 'boolean' ? 'boolean' : type },
          })),
          js: {
            events: element.events,
            properties: element.members
              .filter(({ kind }) => kind === 'field')
              .map(({ name: property, description, type }) => ({
                ...{ name: property, description, type },
              })),
          },
          css: { parts: element.parts, properties: element.properties },
        })),
      },
    },
  };
}
