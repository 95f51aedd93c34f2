import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recipePackages } from '../migration/packages.ts'
import { makeTree as tree } from './support/tree.ts'

const manifest = (dependencies: Record<string, string>, more: object = {}) => JSON.stringify({ name: 'web', dependencies, ...more })
const packagesOf = (files: Record<string, string>) => {
  const repository = tree(files)
  return recipePackages({ root: join(repository, 'apps/web'), repository })
}

test.each<[string, Record<string, string>, string | undefined]>([
  ['the range of the app', { 'apps/web/package.json': manifest({ 'next-auth': '^4.24.9' }) }, '^4.24.9'],
  ['the installed version before it', { 'apps/web/package.json': manifest({ 'next-auth': '^4.0.0' }), 'apps/web/node_modules/next-auth/package.json': '{ "version": "4.24.13" }' }, '4.24.13'],
  ['one that is installed at the root of the repository', { 'apps/web/package.json': manifest({ 'next-auth': '*' }), 'node_modules/next-auth/package.json': '{ "version": "4.24.13" }' }, '4.24.13'],
  ['the range of the package.json above', { 'package.json': manifest({ 'next-auth': '^4.24.9' }), 'apps/web/next.config.js': '' }, '^4.24.9'],
  ['what a catalog of pnpm says', { 'apps/web/package.json': manifest({ 'next-auth': 'catalog:' }), 'pnpm-workspace.yaml': 'catalog:\n  next-auth: ^4.24.9\n' }, '^4.24.9'],
  ['what a named one says', { 'apps/web/package.json': manifest({ 'next-auth': 'catalog:auth' }), 'pnpm-workspace.yaml': 'catalogs:\n  other:\n    next-auth: ^3.0.0\n  auth:\n    next-auth: ^4.24.9\n' }, '^4.24.9'],
  ['what a catalog of bun says', { 'apps/web/package.json': manifest({ 'next-auth': 'catalog:' }), 'package.json': '{ "workspaces": { "packages": ["apps/*"], "catalog": { "next-auth": "^4.24.9" } } }' }, '^4.24.9'],
  ['what the root says where the app links to what that has installed', { 'apps/web/package.json': manifest({ 'next-auth': 'link:../../node_modules/next-auth' }), 'package.json': '{ "devDependencies": { "next-auth": "catalog:" } }', 'pnpm-workspace.yaml': 'catalog:\n  next-auth: ^4.24.9\n' }, '^4.24.9'],
  ['the version of a package of the repository', { 'apps/web/package.json': manifest({ 'next-auth': 'workspace:*' }), 'package.json': '{ "workspaces": ["apps/*", "packages/*"] }', 'packages/auth/package.json': '{ "name": "next-auth", "version": "4.22.1" }' }, '4.22.1'],
  ['the range of a package of the repository that the app depends on', { 'apps/web/package.json': manifest({ '@acme/auth': '*' }), 'package.json': '{ "workspaces": ["apps/*", "packages/*"] }', 'packages/auth/package.json': manifest({ '@acme/core': '*' }, { name: '@acme/auth' }), 'packages/core/package.json': manifest({ 'next-auth': '^4.24.9' }, { name: '@acme/core' }) }, '^4.24.9'],
  ['none of packages that it does not depend on', { 'apps/web/package.json': manifest({}), 'package.json': '{ "workspaces": ["apps/*", "packages/*"] }', 'packages/auth/package.json': manifest({ 'next-auth': '^4.24.9' }, { name: '@acme/auth' }) }, undefined],
  ['the range of a package in the folder of one that the app depends on', { 'apps/web/package.json': manifest({ '@acme/features': '*' }), 'package.json': '{ "workspaces": ["apps/*", "packages/*", "packages/features/*"] }', 'packages/features/package.json': manifest({}, { name: '@acme/features' }), 'packages/features/auth/package.json': manifest({ 'next-auth': '^4.24.9' }, { name: '@acme/feature-auth' }) }, '^4.24.9'],
  ['none where those that it depends on have different ones', { 'apps/web/package.json': manifest({ '@acme/a': '*', '@acme/b': '*' }), 'package.json': '{ "workspaces": ["apps/*", "packages/*"] }', 'packages/a/package.json': manifest({ 'next-auth': '^4.24.9' }, { name: '@acme/a' }), 'packages/b/package.json': manifest({ 'next-auth': '^3.0.0' }, { name: '@acme/b' }) }, undefined],
])('a library has %s', (_, files, version) => {
  expect(packagesOf(files)['next-auth']).toBe(version)
})
