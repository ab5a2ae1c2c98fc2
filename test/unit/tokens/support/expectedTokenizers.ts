/**
 * Which tokenizer each model of the catalogue is counted with: a heading `basis family`, then the models
 * by provider. Read line by line against what providers publish; it is not produced by the code under
 * test, and a line changes only for a reason found outside this repository.
 */
export const expectedTokenizers = `
exact cl100k_base
  openai: babbage-002 davinci-002 gpt-3.5-turbo gpt-3.5-turbo-0301 gpt-3.5-turbo-0613
    gpt-3.5-turbo-1106 gpt-3.5-turbo-16k gpt-3.5-turbo-instruct gpt-4 gpt-4-0125-preview gpt-4-0314
    gpt-4-1106-preview gpt-4-32k gpt-4-turbo gpt-4-vision-preview text-embedding-3-large
    text-embedding-3-small

exact claude2
  anthropic: claude-2 claude-2.1 claude-instant-1.2 claude-v1

exact deepseek_v3
  baseten: deepseek-ai/DeepSeek-V4-Flash-0731 deepseek-ai/DeepSeek-V4-Pro-0813
    deepseek-ai/DeepSeek-V4.1-Flash deepseek-ai/DeepSeek-V4.1-Flash-1017
    deepseek-ai/DeepSeek-V4.1-Flash-1017-Fast deepseek-ai/DeepSeek-V4.1-Flash-Fast
  bedrock: deepseek.v3-v1:0 deepseek.v3.2
  deepseek: deepseek-chat deepseek-flash deepseek-reasoner deepseek-v4-flash deepseek-v4-pro
  deepseek-cn: deepseek-chat deepseek-flash deepseek-reasoner deepseek-v4-flash deepseek-v4-pro
  fireworks: accounts/fireworks/models/deepseek-v4p1-flash
    accounts/fireworks/models/deepseek-v4p1-flash-1017
  sensenova: deepseek-v4-flash deepseek-v4-pro
  siliconflow-cn: deepseek-ai/DeepSeek-V4-Flash
  together: deepseek-ai/DeepSeek-V4-Pro-0813 deepseek-ai/DeepSeek-V4.1-Flash

exact gemma3
  google: gemini-2.0-flash gemini-2.0-flash-lite gemini-2.5-flash gemini-2.5-flash-lite
    gemini-2.5-pro gemini-3-flash-preview gemini-3-pro-preview gemma-3-27b-it
  google-vertex: gemini-2.5-flash gemini-2.5-flash-lite gemini-2.5-pro gemini-3-flash-preview

exact o200k_base
  azure: gpt-4.1 gpt-4.1-mini gpt-4.1-nano gpt-4o gpt-4o-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5-pro
    gpt-5.1 gpt-5.2 gpt-5.2-pro gpt-5.3-codex gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.4-pro gpt-5.5
    gpt-5.5-pro o1 o3 o3-mini o3-pro o4-mini
  baseten: openai/gpt-oss-120b
  bedrock: openai.gpt-5.4 openai.gpt-5.5 openai.gpt-oss-120b openai.gpt-oss-20b
    openai.gpt-oss-safeguard-120b openai.gpt-oss-safeguard-20b
  cerebras: gpt-oss-120b
  groq: openai/gpt-oss-120b openai/gpt-oss-20b openai/gpt-oss-safeguard-20b
  openai: chatgpt-4o-latest gpt-4.1 gpt-4.1-mini gpt-4.1-nano gpt-4.5-preview gpt-4o
    gpt-4o-2024-05-13 gpt-4o-2024-08-06 gpt-4o-mini gpt-4o-mini-search-preview gpt-4o-search-preview
    gpt-5 gpt-5-chat-latest gpt-5-codex gpt-5-mini gpt-5-nano gpt-5-pro gpt-5.1 gpt-5.1-chat-latest
    gpt-5.1-codex gpt-5.1-codex-max gpt-5.1-codex-mini gpt-5.2 gpt-5.2-chat-latest gpt-5.2-codex
    gpt-5.2-pro gpt-5.3-chat-latest gpt-5.3-codex gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.4-pro
    gpt-5.5 gpt-5.5-pro o1 o1-mini o1-preview o1-pro o3 o3-deep-research o3-mini o3-pro o4-mini
    o4-mini-deep-research
  together: openai/gpt-oss-120b

exact qwen3
  alibaba-cn: qwen1.5-110b-chat qwen3-235b-a22b qwen3-235b-a22b-instruct-2507 qwen3-30b-a3b
    qwen3-32b qwen3-coder-480b-a35b-instruct
  bedrock: qwen.qwen3-235b-a22b-2507-v1:0 qwen.qwen3-32b-v1:0 qwen.qwen3-coder-480b-a35b-v1:0
  cerebras: qwen-3-235b-a22b-instruct-2507
  siliconflow-cn: Qwen/Qwen2.5-7B-Instruct Qwen/Qwen3-8B

exact tekken
  bedrock: mistral.ministral-3-14b-instruct mistral.ministral-3-3b-instruct
    mistral.ministral-3-8b-instruct mistral.mistral-large-3-675b-instruct
  mistral: devstral-small-2505 magistral-small-2506 ministral-14b-2512 ministral-3b-2512
    ministral-8b-2410 ministral-8b-2512 mistral-large-2512 mistral-medium-2604 mistral-small-2501
    mistral-small-2503 open-mistral-nemo pixtral-12b-2409

download glm
  baseten: zai-org/GLM-5.2 zai-org/GLM-5.2-Fast zai-org/GLM-5.3 zai-org/GLM-5.3-Fast
    zai-org/GLM-5.3-Flash
  bedrock: global.zai.glm-5.3 zai.glm-4.7 zai.glm-4.7-flash
  fireworks: accounts/fireworks/models/glm-5p3 accounts/fireworks/models/glm-5p3-flash
  huawei-codearts: GLM-5.3-Flash
  sensenova: glm-5.2
  siliconflow-cn: THUDM/GLM-4-9B-0414 THUDM/GLM-Z1-9B-0414 zai-org/GLM-5.2
  together: zai-org/GLM-5.2 zai-org/GLM-5.3 zai-org/GLM-5.3-Flash
  zai: glm-4.5 glm-4.7 glm-4.7-flash glm-5.2 glm-5.3 glm-5.3-flash
  zhipu: glm-4.5 glm-4.6v-flash glm-4.7 glm-4.7-flash glm-5.2 glm-5.3 glm-5.3-flash

download kimi
  baseten: moonshotai/Kimi-K3
  bedrock: global.moonshotai.kimi-k3 moonshotai.kimi-k2.5
  fireworks: accounts/fireworks/models/kimi-k3
  moonshot: kimi-k2.5 kimi-k2.6 kimi-k2.7-code kimi-k3
  moonshot-cn: kimi-k2.5 kimi-k2.6 kimi-k2.7-code kimi-k3
  sensenova: kimi-k3
  together: moonshotai/Kimi-K3

download llama3
  bedrock: meta.llama3-3-70b-instruct-v1:0
  cerebras: llama3.1-8b
  groq: llama-3.1-8b-instant llama-3.3-70b-versatile

download minimax
  bedrock: minimax.minimax-m2.5
  fireworks: accounts/fireworks/models/minimax-m3
  minimax: MiniMax-M2.5 MiniMax-M3
  minimax-cn: MiniMax-M2.5 MiniMax-M3
  openrouter: minimax/minimax-m3
  together: MiniMaxAI/MiniMax-M3

download mistral
  mistral: mistral-small-2603

download qwen
  xiaomi: mimo-v2.5-pro

download qwen-3.5
  cerebras: qwen-3.8-27b
  groq: qwen/qwen3.6-27b qwen/qwen3.8-27b
  siliconflow-cn: Qwen/Qwen3.5-4B

estimated chinese-2023
  baichuan: Baichuan2-53B Baichuan2-Turbo Baichuan2-Turbo-192k Baichuan3-Turbo Baichuan3-Turbo-128k
    Baichuan4 Baichuan4-Air Baichuan4-Turbo
  zeroone: yi-34b-chat-0205 yi-34b-chat-200k yi-large yi-large-turbo yi-lightning yi-medium
    yi-medium-200k yi-spark yi-vision-v2
  zhipu: glm-3-turbo

estimated claude-3
  anthropic: claude-3-5-haiku claude-3-5-sonnet claude-3-7-sonnet claude-3-haiku claude-3-opus
    claude-3-sonnet claude-haiku-4-5 claude-opus-4 claude-opus-4-1 claude-opus-4-5 claude-opus-4-6
    claude-sonnet-4 claude-sonnet-4-5 claude-sonnet-4-6
  bedrock: global.anthropic.claude-haiku-4-5-20251001-v1:0
    global.anthropic.claude-opus-4-5-20251101-v1:0 global.anthropic.claude-opus-4-6-v1
    global.anthropic.claude-sonnet-4-5-20250929-v1:0 global.anthropic.claude-sonnet-4-6

estimated claude-4.7
  anthropic: claude-fable-5 claude-fable-5-1 claude-fable-5-2 claude-haiku-5-5 claude-opus-4-7
    claude-opus-4-8 claude-opus-5 claude-opus-5-5 claude-sonnet-5 claude-sonnet-5-5
  bedrock: eu.anthropic.claude-sonnet-5-5 global.anthropic.claude-fable-5
    global.anthropic.claude-fable-5-1 global.anthropic.claude-fable-5-2
    global.anthropic.claude-haiku-5-5 global.anthropic.claude-opus-4-7
    global.anthropic.claude-opus-4-8 global.anthropic.claude-opus-5 global.anthropic.claude-opus-5-5
    global.anthropic.claude-sonnet-5 global.anthropic.claude-sonnet-5-5
  openrouter: anthropic/claude-fable-5.2 anthropic/claude-haiku-5.5 anthropic/claude-opus-5.5
    anthropic/claude-sonnet-5.5

estimated cohere
  cohere: command-a-03-2025 command-a-plus-05-2026 command-r-03-2024 command-r-08-2024
    command-r-plus-04-2024 command-r-plus-08-2024 command-r7b-12-2024

estimated deepseek
  stepfun: step-3.7-flash

estimated doubao
  volcengine: doubao-1.5-lite-32k doubao-1.5-pro-256k doubao-1.5-pro-32k doubao-lite-128k
    doubao-lite-32k doubao-lite-4k doubao-pro-128k doubao-pro-32k doubao-pro-4k doubao-seed-1.6
    doubao-seed-1.6-flash doubao-seed-1.8 doubao-seed-2.0-code doubao-seed-2.0-lite
    doubao-seed-2.0-mini doubao-seed-2.0-pro doubao-seed-2.1-lite doubao-seed-2.1-pro
    doubao-seed-2.1-turbo

estimated ernie
  baidu: ernie-3.5-128k ernie-3.5-8k ernie-4.0-8k ernie-4.0-turbo-128k ernie-4.0-turbo-8k
    ernie-4.5-8k-preview ernie-4.5-turbo-128k ernie-4.5-turbo-32k ernie-5.0 ernie-5.1 ernie-bot-8k
    ernie-lite-128k ernie-lite-8k ernie-lite-8k-0922 ernie-speed-128k ernie-speed-8k ernie-tiny-8k
    ernie-x1-32k ernie-x1-turbo-32k ernie-x1.1
  openrouter: baidu/ernie-5.5-flash-preview:free

estimated gemini
  google: embedding-001 gemini-1.0-pro gemini-1.5-flash gemini-1.5-flash-8b gemini-1.5-pro
    gemini-2.0-flash-exp gemini-2.0-flash-lite-preview gemini-2.0-flash-thinking-exp
    gemini-2.0-pro-exp gemini-2.5-flash-lite-preview-06-17 gemini-2.5-flash-lite-preview-09-2025
    gemini-2.5-flash-preview-05-20 gemini-2.5-pro-exp-03-25 gemini-2.5-pro-preview-06-05
    gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon
    gemini-4-carbon gemini-4-hydrogen gemini-4-neon gemini-embedding-001 gemini-exp-1206
    gemini-flash-latest gemini-pro-vision text-embedding-004
  google-vertex: gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash
    gemini-4-argon gemini-4-carbon gemini-4-hydrogen gemini-4-neon
  openrouter: google/gemini-4-argon google/gemini-4-carbon google/gemini-4-hydrogen
    google/gemini-4-neon

estimated gemma4
  bedrock: google.gemma-4-26b-a4b google.gemma-4-31b google.gemma-4-e2b
  cerebras: gemma-4-31b
  google: gemini-3.1-flash-lite gemini-3.1-pro-preview gemini-3.5-flash gemma-4-26b-a4b-it
    gemma-4-31b-it
  google-vertex: gemini-3.1-flash-lite gemini-3.1-pro-preview gemini-3.1-pro-preview-customtools
    gemini-3.5-flash
  openrouter: google/gemma-4-26b-a4b-it:free google/gemma-4-31b-it:free

estimated glm
  bedrock: zai.glm-5
  zai: glm-4.5-air glm-4.5-flash glm-4.5v glm-4.6 glm-4.6v glm-4.7-flashx glm-5 glm-5-turbo glm-5.1
    glm-5.3-flashx glm-5v-turbo
  zhipu: glm-4 glm-4-0520 glm-4-air glm-4-air-0111 glm-4-airx glm-4-flash glm-4-flash-250414
    glm-4-flashx glm-4-long glm-4-plus glm-4.1v-thinking-flash glm-4.5-flash glm-4.7-flashx
    glm-4v-flash glm-5-turbo glm-z1-flash

estimated grok
  bedrock: global.xai.grok-4.6 global.xai.grok-4.7 xai.grok-4.3 xai.grok-4.6
  openrouter: x-ai/grok-4.7
  xai: grok-2-1212 grok-2-vision-1212 grok-4-0709 grok-4-1-fast-non-reasoning
    grok-4-1-fast-reasoning grok-4-fast-non-reasoning grok-4-fast-reasoning grok-4.20 grok-4.3
    grok-4.5 grok-4.6 grok-4.7 grok-beta grok-build-0.1 grok-code-fast-1 grok-vision-beta

estimated grok-3
  xai: grok-3

estimated hunyuan
  openrouter: tencent/hy4 tencent/hy4-flash
  siliconflow-cn: tencent/Hunyuan-MT-7B
  tencent: hunyuan-2.0-instruct-20251111 hunyuan-2.0-thinking-20251109 hunyuan-code hunyuan-large
    hunyuan-large-longcontext hunyuan-lite hunyuan-pro hunyuan-standard hunyuan-standard-256k
    hunyuan-t1-latest hunyuan-turbo hunyuan-turbos-latest hy3 hy3-preview hy4 hy4-flash

estimated kimi
  baseten: moonshotai/Kimi-K3.1-Pro
  bedrock: global.moonshotai.kimi-k3.1 moonshot.kimi-k2-thinking
  fireworks: accounts/fireworks/models/kimi-k3p1-pro
  moonshot: kimi-k2-0905-preview kimi-k2.7-code-highspeed kimi-k3.1-pro kimi-k3.1-pro-highspeed
  moonshot-cn: kimi-k2.7-code-highspeed kimi-k3.1-pro kimi-latest-128k kimi-latest-32k
    kimi-latest-8k moonshot-v1-128k moonshot-v1-32k moonshot-v1-32k-vision-preview moonshot-v1-8k
    moonshot-v1-8k-vision-preview
  together: moonshotai/Kimi-K3.1-Pro

estimated minimax
  bedrock: minimax.minimax-m2 minimax.minimax-m2.1
  fireworks: accounts/fireworks/models/minimax-m3p1-flash
  minimax: MiniMax-M2.5-highspeed MiniMax-M2.7 MiniMax-M2.7-highspeed MiniMax-M3.1-Flash
  minimax-cn: MiniMax-M1 MiniMax-M2.7 MiniMax-M2.7-highspeed MiniMax-M3.1-Flash MiniMax-Text-01
  openrouter: minimax/minimax-m3.1-flash

estimated mistral
  bedrock: mistral.devstral-2-123b mistral.magistral-small-2509 mistral.voxtral-mini-3b-2507
    mistral.voxtral-small-24b-2507
  mistral: codestral-2508 devstral-2512 devstral-medium-2507 devstral-small-2507
    labs-devstral-small-2512 labs-leanstral-1-5 labs-leanstral-1-5-1 labs-leanstral-2603
    labs-mistral-small-creative magistral-medium-2506 magistral-medium-2507 magistral-medium-2509
    magistral-small-2507 magistral-small-2509 ministral-3b-2410 ministral-8b-latest mistral-large-4
    mistral-large-latest mistral-medium-2505 mistral-medium-2508 mistral-medium-latest
    mistral-moderation-2411 mistral-ocr-2503 mistral-ocr-2505 mistral-saba-2502 mistral-small-2409
    mistral-small-2506 mistral-small-latest voxtral-mini-2507

estimated nova
  bedrock: amazon.nova-lite-v1:0 amazon.nova-micro-v1:0 amazon.nova-pro-v1:0
    global.amazon.nova-2-lite-v1:0

estimated openai
  azure: gpt-5.3-codex-spark gpt-5.6-luna gpt-5.6-sol gpt-5.6-terra gpt-6-astra gpt-6-luna gpt-6-sol
    gpt-6.1-sol gpt-6.1-terra gpt-6.2-astra gpt-6.2-sol
  bedrock: global.openai.gpt-5.6-luna global.openai.gpt-5.6-sol global.openai.gpt-5.6-terra
    global.openai.gpt-6-astra global.openai.gpt-6-luna global.openai.gpt-6-sol
    global.openai.gpt-6.1-sol global.openai.gpt-6.1-terra global.openai.gpt-6.2-astra
    global.openai.gpt-6.2-sol
  openai: codex-mini-latest computer-use-preview gpt-5.3-codex-spark gpt-5.6-luna gpt-5.6-sol
    gpt-5.6-terra gpt-6-astra gpt-6-luna gpt-6-sol gpt-6.1-sol gpt-6.1-terra gpt-6.2-astra
    gpt-6.2-sol
  openrouter: openai/gpt-6-astra openai/gpt-6-luna openai/gpt-6.1-sol openai/gpt-6.1-terra
    openai/gpt-6.2-astra openai/gpt-6.2-sol

estimated qwen
  alibaba-cn: qvq-max qvq-plus qwen-flash qwen-long qwen-max qwen-max-longcontext qwen-mt-turbo
    qwen-plus qwen-turbo qwen-vl-max qwen-vl-plus qwen3-coder-plus qwen3-max qwen3-max-preview
    qwen3-next-80b-a3b-instruct qwen3-vl-flash qwq-plus tongyi-qianwen-2.5
  alibaba-intl: qvq-max qwen-flash qwen-max qwen-plus qwen-turbo qwen-vl-max qwen-vl-plus
    qwen3-coder-flash qwen3-coder-plus qwen3-max qwen3-vl-plus qwq-plus
  bedrock: qwen.qwen3-coder-30b-a3b-v1:0 qwen.qwen3-coder-next qwen.qwen3-next-80b-a3b
    qwen.qwen3-vl-235b-a22b
  openrouter: xiaomi/mimo-v2.6-flash xiaomi/mimo-v2.6-pro
  siliconflow-cn: deepseek-ai/DeepSeek-R1-0528-Qwen3-8B
  xiaomi: mimo-v2.5 mimo-v2.6-flash mimo-v2.6-pro mimo-v2.6-pro-ultraspeed
  xiaomi-cn: mimo-v2.6-flash mimo-v2.6-pro mimo-v2.6-pro-ultraspeed

estimated qwen-3.5
  alibaba-cn: qwen3.6-max-preview qwen3.7-flash qwen3.7-max qwen3.7-plus qwen3.8-flash qwen3.8-max
    qwen3.8-max-prime qwen4-max
  alibaba-intl: qwen3.6-flash qwen3.6-plus qwen3.7-max qwen3.7-plus qwen3.8-flash qwen3.8-max
    qwen4-max
  fireworks: accounts/fireworks/models/qwen3p8-2p4t-a95b accounts/fireworks/models/qwen3p8-max
    accounts/fireworks/models/qwen4-max
  openrouter: qwen/qwen3.8-flash qwen/qwen4-max
  together: Qwen/Qwen3.5-9B Qwen/Qwen3.6-Plus Qwen/Qwen3.7-Max

estimated spark
  iflytek: 4.0Ultra generalv2 generalv3 generalv3.5 lite spark-x2 spark-x2-flash

estimated unknown
  ai360: 360zhinao-pro-32k-thinking-vision 360zhinao-turbo 360zhinao2-o1.5 360zhinao3-o1.5
  anthropic: claude-mythos-preview
  baichuan: Baichuan-M2 Baichuan-M3 Baichuan-M3-Plus
  baidu: qianfan-8b
  baseten: nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B
  bedrock: meta.llama4-maverick-17b-instruct-v1:0 meta.llama4-scout-17b-instruct-v1:0
    mistral.pixtral-large-2502-v1:0 nvidia.nemotron-nano-12b-v2 nvidia.nemotron-nano-3-30b
    nvidia.nemotron-nano-9b-v2 nvidia.nemotron-super-3-120b writer.palmyra-x4-v1:0
    writer.palmyra-x5-v1:0
  bilibili: Index-1.9B
  cohere: command command-light
  fireworks: accounts/fireworks/models/ember-1 accounts/fireworks/models/muse-spark-open
  groq: groq/compound groq/compound-mini
  huawei-pangu: Pangu-NLP-N1
  internlm: intern-s1-pro intern-s2-preview
  jd: JoyAI-LLM-Flash
  kuaishou: KAT-Coder-Pro-V1 KAT-Coder-Pro-V2
  meituan-longcat: LongCat-2.0
  meta: muse-ember-1.0 muse-spark-1.1 muse-spark-1.2 muse-spark-1.2-contributor muse-spark-1.3
    muse-spark-1.3-contributor muse-wonder-1.0
  minimax-cn: abab5.5-chat abab5.5s-chat abab6-chat abab6.5-chat abab6.5s-chat
  mistral: codestral-2405 codestral-2501 mistral-large-2402 mistral-large-2407 mistral-large-2411
    mistral-medium-2312 mistral-small-2402 open-codestral-mamba open-mistral-7b open-mixtral-8x22b
    open-mixtral-8x7b pixtral-large-2411
  netease: Confucius-o1-14B
  openai: code-davinci-002 code-davinci-edit-001 text-ada-001 text-babbage-001 text-curie-001
    text-davinci-001 text-davinci-002 text-davinci-003 text-davinci-edit-001
  openrouter: cohere/north-mini-code:free dots-studio/dots-3-note-preview:free
    inclusionai/ling-3.2-flash:free liquid/lfm-2.5-2.6b:free liquid/lfm-3-1.7b:free
    nvidia/nemotron-3-nano-omni-30b-a3b-reasoning:free nvidia/nemotron-3-ultra-550b-a55b:free
    nvidia/nemotron-3.5-lightning:free nvidia/nemotron-3.5-super-vl:free openrouter/free
    particle-ai/particle-1:free recursive/flint-v1.0:free stepfun/step-5-preview
    thinkingmachines/inkling-2-small:free xingchen-agi/xing4.0-29b-a4b:free
  sensenova: SenseChat-5 SenseChat-Turbo sensenova-6.7-flash-lite sensenova-6.8-flash-lite
  siliconflow-cn: stepfun-ai/Step-3.5-Flash
  stepfun: step-1-128k step-1-200k step-1-256k step-1-32k step-1-8k step-1-flash
    step-1o-turbo-vision step-2-16k step-2-mini step-3.5-flash step-5-preview
  together: meta-models/Muse-Spark-Open-816B-A42B nvidia/NVIDIA-Nemotron-3.5-Super-VL
    reflection/Beam-1.0-501B-A23B thinkingmachines/Inkling
`;
