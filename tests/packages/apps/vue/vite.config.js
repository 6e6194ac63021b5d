import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('wsis-sdg-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
