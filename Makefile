# Huzhu on one screen. Needed beforehand: .NET SDK 10, Node 20; the rest is found or installed.
SHELL := /bin/bash
scripts := infra/scripts

.PHONY: manual run build test test-quick proof bench bench-data check format migration mutants sbom

run: ## serve everything on http://localhost:$(PORT), demo data in $(HUZHU_DATA)
	@$(scripts)/run.sh

build: ## the product as it is deployed, into artifacts/app
	@$(scripts)/build.sh

test: ## every test, on SQLite and PostgreSQL; ends with "N passed, N failed"
	@$(scripts)/test.sh

test-quick: ## for daily work: domain, architecture, frontend, and of the API what was touched
	@$(scripts)/test.sh quick

proof: ## the proof-marked tests at full counts, seeds printed
	@HUZHU_PROOF=full $(scripts)/test.sh proof

bench: ## the published build against limits measured in the same run (docs/performance.md)
	@$(scripts)/bench.sh

bench-data: ## the size to plan for, kept in artifacts/bench-data for make bench
	@$(scripts)/bench-data.sh

check: ## format, lint, types, warnings as errors, stale generated files
	@$(scripts)/check.sh

format: ## rewrite the sources as `check` wants them
	@dotnet tool restore && dotnet csharpier format backend tests
	@cd frontend && npx biome check --write .

mutants: ## 26 controls broken one by one in a copy: each must turn a test red (minutes each)
	@node $(scripts)/mutants.mjs

sbom: ## what the product is made of (CycloneDX), into artifacts/sbom
	@$(scripts)/sbom.sh

migration: ## a migration for both databases: make migration NAME=AddPoints
	@$(scripts)/migration.sh $(NAME)

manual: ## 操作手册 of both workspaces, pages and PDF, into artifacts/manual
	@node $(scripts)/manual.mjs
